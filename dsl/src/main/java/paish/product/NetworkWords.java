package paish.product;

import static paish.language.Word.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** {@code vpc}: the user's own network. */
public final class NetworkWords {

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private NetworkWords() {}

    /** @param vswitch how the product calls the vSwitch: {@code VSwitchId}, or {@code SwitchId} in DLC */
    public static Word vpc(String vswitch) {
        return word("vpc", "Connects it to a VPC of yours.",
                        "vpc 'vpc-bp1', vswitch: 'vsw-bp1', securityGroup: 'sg-bp1', cidrs: ['192.168.0.0/16']")
                .takes("vpc", Types.text(), "UserVpc.VpcId")
                .named("vswitch", Types.text(), "UserVpc." + vswitch)
                .named("securityGroup", Types.text(), "UserVpc.SecurityGroupId")
                .named("cidrs", Types.listOf(cidr()), "UserVpc.ExtendedCIDRs")
                .named("route", Types.choice("eth0", "eth1"), "UserVpc.DefaultRoute")
                .field("UserVpc");
    }

    static Type cidr() {
        return Types.type("a CIDR block such as '192.168.0.0/24'", v -> v instanceof CharSequence s
                ? isCidr(s)
                        ? Reading.good(s.toString())
                        : Reading.bad("cidr", "'" + s + "' is no CIDR block", "write it like '192.168.0.0/24'")
                : Types.mismatch("a CIDR block", v, ""));
    }

    private static boolean isCidr(CharSequence text) {
        Matcher matcher = CIDR.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        for (int part = 1; part <= 4; part++) {
            if (Integer.parseInt(matcher.group(part)) > 255) {
                return false;
            }
        }
        return Integer.parseInt(matcher.group(5)) <= 32;
    }
}
