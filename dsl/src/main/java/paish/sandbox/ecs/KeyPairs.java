package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Digest;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Times;

/** Key pairs. The private half is told once and opens nothing. */
record KeyPairs(Ids ids) {

    private static final int MOST = 500;
    private static final String PRIVATE =
            "-----BEGIN RSA PRIVATE KEY-----\nof the sandbox, opens nothing\n-----END RSA PRIVATE KEY-----\n";

    void into(Operations operations) {
        operations.full("ecs:CreateKeyPair", this::create)
                .full("ecs:ImportKeyPair", this::take)
                .full("ecs:DescribeKeyPairs", KeyPairs::list)
                .full("ecs:DeleteKeyPairs", KeyPairs::delete)
                .full("ecs:AttachKeyPair", KeyPairs::attach);
    }

    private JsonObject create(Call call) {
        JsonObject reply = add(call, "ssh-rsa " + Digest.sha256(UUID.randomUUID().toString()) + " sandbox");
        reply.addProperty("PrivateKeyBody", PRIVATE);
        return reply;
    }

    private JsonObject take(Call call) {
        if (!call.text("PublicKeyBody").matches("(?s)(ssh|ecdsa)-\\S+ \\S+.*")) {
            throw new Refusal(400, "InvalidPublicKeyBody.Malformed", "The specified parameter PublicKeyBody is not valid.");
        }
        JsonObject reply = add(call, call.text("PublicKeyBody"));
        reply.remove("KeyPairId");
        return reply;
    }

    private JsonObject add(Call call, String publicKey) {
        String name = call.text("KeyPairName");
        if (!Names.fits(name)) {
            throw new Refusal(400, "InvalidKeyPairName.Malformed",
                    "The specified parameter KeyPairName is not valid: 2 to 128 characters, a letter first.");
        }
        if (call.store().find(Kinds.KEY_PAIR, name).isPresent()) {
            throw new Refusal(400, "KeyPair.AlreadyExist", "The key pair already exist: " + name + ".");
        }
        if (call.store().all(Query.of(Kinds.KEY_PAIR)).size() >= MOST) {
            throw new Refusal(403, "QuotaExceed.KeyPair", "At most " + MOST + " key pairs in a region.");
        }
        JsonObject body = new JsonObject();
        body.addProperty("KeyPairFingerPrint", Digest.sha256(publicKey).substring(0, 32));
        body.addProperty("PublicKey", publicKey);
        call.store().add(Draft.of(Kinds.KEY_PAIR, name, "", name, body));
        Tags.keep(call.store(), Kinds.KEY_PAIR, name, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("KeyPairId", ids.next(call, "ssh-"));
        reply.addProperty("KeyPairName", name);
        reply.add("KeyPairFingerPrint", body.get("KeyPairFingerPrint"));
        return reply;
    }

    private static JsonObject list(Call call) {
        Query query = Query.of(Kinds.KEY_PAIR).field("KeyPairFingerPrint", call.text("KeyPairFingerPrint"));
        Names.like(query, "d.name", call.text("KeyPairName"));
        return new Rows(call, "KeyPairs", "KeyPair", 50).page(Tags.filter(call, query), pair -> {
            JsonObject row = new JsonObject();
            row.addProperty("KeyPairName", pair.name());
            row.add("KeyPairFingerPrint", pair.body().get("KeyPairFingerPrint"));
            row.addProperty("CreationTime", Times.seconds(pair.created()));
            if (call.flag("IncludePublicKey")) {
                row.add("PublicKey", pair.body().get("PublicKey"));
            }
            row.add("Tags", Tags.ofEcs(pair));
            return row;
        });
    }

    private static JsonObject delete(Call call) {
        Names.json(call, "KeyPairNames").forEach(name -> call.store().find(Kinds.KEY_PAIR, name).ifPresent(call.store()::delete));
        return new JsonObject();
    }

    private static JsonObject attach(Call call) {
        String name = call.text("KeyPairName");
        if (call.store().find(Kinds.KEY_PAIR, name).isEmpty()) {
            throw new Refusal(404, "InvalidKeyPairName.NotFound",
                    "The specified parameter \"KeyPairName\" does not exist in our records.");
        }
        List<String> instances = Names.json(call, "InstanceIds");
        Stream<JsonObject> rows = instances.stream().map(id -> {
            Document instance = Instances.find(call, id);
            instance.body().addProperty("KeyPairName", name);
            call.store().save(instance);
            JsonObject row = new JsonObject();
            row.addProperty("InstanceId", id);
            row.addProperty("Success", "true");
            row.addProperty("Code", "200");
            row.addProperty("Message", "successful");
            return row;
        });
        JsonObject reply = new JsonObject();
        reply.add("Results", Json.nested("Result", Json.list(rows.toArray(JsonObject[]::new))));
        reply.addProperty("KeyPairName", name);
        reply.addProperty("TotalCount", Integer.toString(instances.size()));
        reply.addProperty("FailCount", "0");
        return reply;
    }
}
