package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** Commands that are kept to be run again. */
record CommandList(Ids ids) {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*([\\w-]+)\\s*}}");

    void into(Operations operations) {
        operations.full("ecs:CreateCommand", new Once(this::create))
                .full("ecs:DescribeCommands", CommandList::list)
                .full("ecs:DeleteCommand", CommandList::delete);
    }

    static Document find(Call call) {
        return call.store().find(Kinds.COMMAND, call.text("CommandId"))
                .orElseThrow(() -> Refusals.notFound("InvalidCmdId.NotFound", call.text("CommandId")));
    }

    /** Its ContentEncoding is Base64 unless it is said; that of RunCommand is PlainText. */
    private JsonObject create(Call call) {
        Commands.requireType(call.text("Type"));
        String encoding = call.text("ContentEncoding").isEmpty() ? "Base64" : call.text("ContentEncoding");
        String script = Script.read(call.text("CommandContent"), encoding, Commands.MOST_KEPT_KIB);
        JsonObject body = new JsonObject();
        body.addProperty("Type", call.text("Type"));
        body.addProperty("Name", call.text("Name"));
        body.addProperty("Description", call.text("Description"));
        body.addProperty("CommandContent", Script.encoded(script));
        body.addProperty("EnableParameter", call.flag("EnableParameter"));
        body.addProperty("Timeout", Commands.timeout(call, 60));
        body.addProperty("WorkingDir", call.text("WorkingDir"));
        String id = ids.next(call, "c-");
        call.store().add(Draft.of(Kinds.COMMAND, id, "", call.text("Name"), body));
        Tags.keep(call.store(), Kinds.COMMAND, id, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("CommandId", id);
        return reply;
    }

    private static JsonObject list(Call call) {
        Query query = Query.of(Kinds.COMMAND).is("d.id", call.text("CommandId")).field("Type", call.text("Type"));
        Names.like(query, "d.name", call.text("Name"));
        return new Rows(call, "Commands", "Command", 50).page(Tags.filter(call, query), command -> view(call, command));
    }

    private static JsonObject view(Call call, Document command) {
        String script = Script.decodedText(command.text("CommandContent"));
        List<String> names = PARAMETER.matcher(script).results().map(m -> m.group(1)).distinct().toList();
        JsonObject view = new JsonObject();
        for (String field : List.of("Type", "Name", "Description", "EnableParameter", "Timeout", "WorkingDir")) {
            view.add(field, command.body().get(field));
        }
        view.addProperty("CommandId", command.id());
        view.addProperty("CommandContent", call.text("ContentEncoding").equals("PlainText")
                ? script : command.text("CommandContent"));
        view.addProperty("CreationTime", Times.seconds(command.created()));
        view.addProperty("Provider", "User");
        view.addProperty("InvokeTimes", call.store().all(Query.of(Kinds.INVOCATION).is("d.parent", command.id())).size());
        view.add("ParameterNames", Json.nested("ParameterName", Json.array(
                command.text("EnableParameter").equals("true") ? names.stream() : Stream.empty())));
        view.add("Tags", Tags.ofEcs(command));
        return view;
    }

    private static JsonObject delete(Call call) {
        call.store().delete(find(call));
        return new JsonObject();
    }
}
