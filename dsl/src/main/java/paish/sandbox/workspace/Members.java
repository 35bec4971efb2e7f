package paish.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.TreeSet;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** Members of a workspace and their roles. */
final class Members {

    private static final Documents ALL = new Documents(Collection
            .of("member", "MemberId", "", "MemberName", "Members", "ListMembersResponseBodyMembers"));

    private Members() {
    }

    static void into(Operations operations) {
        operations.full("aiworkspace:ListMembers", Members::list)
                .full("aiworkspace:GetMember", Members::get)
                .full("aiworkspace:CreateMember", Members::create)
                .full("aiworkspace:DeleteMembers", Members::delete)
                .full("aiworkspace:AddMemberRole", call -> role(call, true))
                .full("aiworkspace:RemoveMemberRole", call -> role(call, false))
                .full("aiworkspace:ListWorkspaceUsers", Members::users);
    }

    private static JsonObject list(Call call) {
        Query query = Query.of("member")
                .is("d.parent", call.text("WorkspaceId"))
                .contains("d.name", call.text("MemberName"))
                .field("UserId", call.text("UserId"));
        for (String role : call.text("Roles").isEmpty() ? new String[0] : call.text("Roles").split(",")) {
            query.contains("json_extract(d.body, '$.Roles')", role);
        }
        return ALL.list(call, query, 20);
    }

    private static JsonObject get(Call call) {
        Document member = call.store().list(Query.of("member")
                        .is("d.parent", call.text("WorkspaceId"))
                        .is("d.id", call.text("MemberId"))
                        .field("UserId", call.text("UserId"))).documents().stream()
                .findFirst().orElseThrow(() -> call.notFound("The workspace has no such member."));
        return new Shape(call.route().product()).cut("GetMemberResponseBody", Documents.view(member)).getAsJsonObject();
    }

    private static JsonObject create(Call call) {
        JsonArray created = new JsonArray();
        for (JsonElement element : call.array("Members")) {
            JsonObject body = element.getAsJsonObject().deepCopy();
            String user = body.get("UserId").getAsString();
            String id = call.text("WorkspaceId") + "-" + user;
            if (call.store().find("member", id).isPresent()) {
                throw call.invalid("The user " + user + " is a member already.");
            }
            body.addProperty("MemberId", id);
            body.addProperty("MemberName", "user-" + user);
            body.addProperty("DisplayName", "user-" + user);
            body.addProperty("AccountType", "RAM");
            call.store().add(Draft.of("member", id, call.text("WorkspaceId"), "user-" + user, body).under(call.text("WorkspaceId")));
            created.add(new Shape(call.route().product()).cut("CreateMemberResponseBodyMembers", body));
        }
        JsonObject reply = new JsonObject();
        reply.add("Members", created);
        return reply;
    }

    private static JsonObject delete(Call call) {
        for (String id : call.text("MemberIds").split(",")) {
            call.store().delete(call.store().find("member", id.strip())
                    .orElseThrow(() -> call.notFound("The member " + id + " does not exist.")));
        }
        return new JsonObject();
    }

    private static JsonObject role(Call call, boolean add) {
        Document member = ALL.find(call);
        Set<String> roles = new TreeSet<>();
        member.body().getAsJsonArray("Roles").forEach(role -> roles.add(role.getAsString()));
        if (add) {
            roles.add(call.text("RoleName"));
        } else {
            roles.remove(call.text("RoleName"));
        }
        JsonArray kept = new JsonArray();
        roles.forEach(role -> kept.add(new JsonPrimitive(role)));
        member.body().add("Roles", kept);
        call.store().save(member);
        return new JsonObject();
    }

    private static JsonObject users(Call call) {
        JsonArray users = new JsonArray();
        call.store().list(Query.of("member").is("d.parent", call.text("WorkspaceId"))).documents().forEach(member -> {
            JsonObject user = new JsonObject();
            user.addProperty("UserId", member.text("UserId"));
            user.addProperty("UserName", member.name());
            users.add(user);
        });
        JsonObject reply = new JsonObject();
        reply.add("Users", users);
        reply.addProperty("TotalCount", users.size());
        return reply;
    }
}
