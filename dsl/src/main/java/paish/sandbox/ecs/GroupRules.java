package paish.sandbox.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Rows;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Times;

/** What a group lets in and out. A rule that is there already is authorized again without effect. */
record GroupRules(Ids ids) {

    private static final int MOST = 1000;
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "ICMP", "ICMPV6", "GRE", "ALL");
    private static final Pattern PORTS = Pattern.compile("(-1/-1|\\d{1,5}/\\d{1,5})");
    /** By these two rules are the same. */
    private static final List<String> SAME = List.of(
            "Direction", "IpProtocol", "PortRange", "SourcePortRange", "Policy", "Priority", "SourceCidrIp", "DestCidrIp",
            "Ipv6SourceCidrIp", "Ipv6DestCidrIp", "SourceGroupId", "DestGroupId", "SourcePrefixListId", "DestPrefixListId");

    void into(Operations operations) {
        operations.full("ecs:AuthorizeSecurityGroup", new Once(call -> authorize(call, "ingress")))
                .full("ecs:AuthorizeSecurityGroupEgress", new Once(call -> authorize(call, "egress")))
                .full("ecs:RevokeSecurityGroup", new Once(GroupRules::revoke))
                .full("ecs:DescribeSecurityGroupAttribute", GroupRules::attribute);
    }

    private JsonObject authorize(Call call, String direction) {
        Document group = Groups.find(call);
        JsonArray rules = rules(group);
        List<JsonObject> asked = asked(call, direction);
        if (asked.isEmpty()) {
            throw new Refusal(400, "MissingParameter", "The input parameter Permissions is mandatory for this action.");
        }
        for (JsonObject rule : asked) {
            check(rule);
            boolean there = rules.asList().stream().anyMatch(r -> same(r.getAsJsonObject(), rule));
            if (!there) {
                rule.addProperty("SecurityGroupRuleId", ids.next(call, "sgr-"));
                rule.addProperty("CreateTime", Times.seconds(call.now()));
                rules.add(rule);
            }
        }
        if (rules.size() > MOST) {
            throw new Refusal(403, "AuthorizationLimitExceed",
                    "The limit of authorization records in the security group reaches: " + MOST + ".");
        }
        call.store().save(group);
        return new JsonObject();
    }

    private static JsonObject revoke(Call call) {
        Document group = Groups.find(call);
        JsonArray rules = rules(group);
        List<String> named = Names.list(call, "SecurityGroupRuleId");
        List<JsonObject> asked = asked(call, "ingress");
        JsonArray kept = new JsonArray();
        for (JsonElement rule : rules) {
            boolean goes = named.contains(Json.text(rule.getAsJsonObject(), "SecurityGroupRuleId"))
                    || asked.stream().anyMatch(a -> same(rule.getAsJsonObject(), a));
            if (!goes) {
                kept.add(rule);
            }
        }
        group.body().add("Rules", kept);
        call.store().save(group);
        return new JsonObject();
    }

    /** Permissions.N, or the older form of one rule beside the other parameters. */
    private static List<JsonObject> asked(Call call, String direction) {
        List<JsonObject> asked = new ArrayList<>();
        call.array("Permissions").forEach(p -> asked.add(p.getAsJsonObject().deepCopy()));
        if (call.has("IpProtocol")) {
            JsonObject one = new JsonObject();
            SAME.stream().filter(call::has).forEach(f -> one.addProperty(f, call.text(f)));
            one.addProperty("Description", call.text("Description"));
            asked.add(one);
        }
        asked.forEach(rule -> complete(rule, direction));
        return asked;
    }

    private static void complete(JsonObject rule, String direction) {
        rule.addProperty("Direction", direction);
        rule.addProperty("IpProtocol", Json.text(rule, "IpProtocol").toUpperCase(Locale.ROOT));
        rule.addProperty("Policy", Json.text(rule, "Policy").isEmpty() ? "Accept" : capital(Json.text(rule, "Policy")));
        rule.addProperty("Priority", Json.text(rule, "Priority").isEmpty() ? "1" : Json.text(rule, "Priority"));
        rule.addProperty("NicType", "intranet");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void check(JsonObject rule) {
        if (!PROTOCOLS.contains(Json.text(rule, "IpProtocol"))) {
            throw new Refusal(400, "InvalidIpProtocol.Malformed", "The specified parameter \"IpProtocol\" is not valid.");
        }
        if (!PORTS.matcher(Json.text(rule, "PortRange")).matches()) {
            throw new Refusal(400, "InvalidPortRange.Malformed",
                    "The specified parameter \"PortRange\" is not valid: 22/22, or -1/-1 for all.");
        }
        if (!Json.text(rule, "Priority").matches("[1-9]\\d?|100")) {
            throw new Refusal(400, "InvalidPriority.Malformed", "The parameter Priority is invalid: 1 to 100.");
        }
        if (!List.of("Accept", "Drop").contains(Json.text(rule, "Policy"))) {
            throw new Refusal(400, "InvalidPolicy.Malformed", "The specified parameter \"Policy\" is not valid.");
        }
        boolean other = SAME.stream().anyMatch(f -> f.matches("(Source|Dest|Ipv6).*(Ip|Id)") && !Json.text(rule, f).isEmpty());
        if (!other) {
            throw new Refusal(400, "MissingParameter",
                    "The input parameter \"SourceCidrIp\" or another of its kind is mandatory.");
        }
    }

    private static boolean same(JsonObject one, JsonObject other) {
        return SAME.stream().allMatch(f -> Json.text(one, f).equals(Json.text(other, f)));
    }

    private static JsonArray rules(Document group) {
        if (!group.body().has("Rules")) {
            group.body().add("Rules", new JsonArray());
        }
        return group.body().getAsJsonArray("Rules");
    }

    private static JsonObject attribute(Call call) {
        Document group = Groups.find(call);
        String direction = call.text("Direction");
        List<JsonObject> rows = rules(group).asList().stream().map(JsonElement::getAsJsonObject)
                .filter(r -> List.of("", "all").contains(direction) || Json.text(r, "Direction").equals(direction))
                .toList();
        JsonObject reply = new Rows(call, "Permissions", "Permission", MOST, MOST).page(rows);
        reply.addProperty("SecurityGroupId", group.id());
        reply.addProperty("SecurityGroupName", group.name());
        reply.addProperty("Description", group.text("Description"));
        reply.addProperty("VpcId", group.parent());
        reply.addProperty("RegionId", call.store().region());
        reply.addProperty("InnerAccessPolicy", group.text("SecurityGroupType").equals("enterprise") ? "Drop" : "Accept");
        return reply;
    }
}
