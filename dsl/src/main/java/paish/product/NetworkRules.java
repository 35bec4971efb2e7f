package paish.product;

import paish.language.Rule;

/** Rules on {@code vpc} that DSW and DLC share. */
public final class NetworkRules {

    private NetworkRules() {}

    public static Rule cidrs(String block) {
        return new Rule(block + ".vpc.cidrs", "A vSwitch needs the VPC's CIDR blocks.",
                "CreateInstance page, ExtendedCIDRs: if you specify a vSwitch ID, this parameter is required",
                "vpc 'vpc-1', vswitch: 'vsw-1', cidrs: ['192.168.0.0/24']", "vpc 'vpc-1', vswitch: 'vsw-1'",
                (filled, findings) -> filled.entry("vpc")
                        .filter(vpc -> vpc.named().containsKey("vswitch") && !vpc.named().containsKey("cidrs"))
                        .ifPresent(vpc -> findings.error(vpc, "vswitch needs cidrs", "add: cidrs: ['192.168.0.0/16'], all blocks of the VPC")));
    }
}
