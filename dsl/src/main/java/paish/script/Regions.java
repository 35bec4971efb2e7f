package paish.script;

import java.util.List;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Suggestions;

/** The regions of the endpoint tables, here so that a check need not read those; a test compares the two. */
final class Regions {

    static final List<String> KNOWN = List.of(
            "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3",
            "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "cn-beijing", "cn-beijing-finance-1", "cn-chengdu",
            "cn-fuzhou", "cn-guangzhou", "cn-hangzhou", "cn-hangzhou-finance", "cn-heyuan", "cn-heyuan-acdr-1", "cn-hongkong",
            "cn-huhehaote", "cn-nanjing", "cn-qingdao", "cn-shanghai", "cn-shanghai-finance-1", "cn-shenzhen",
            "cn-shenzhen-finance-1", "cn-wuhan-lr", "cn-wulanchabu", "cn-zhangjiakou", "cn-zhengzhou-jva", "cn-zhongwei",
            "eu-central-1", "eu-west-1", "me-central-1", "me-east-1", "na-south-1", "us-east-1", "us-southeast-1", "us-west-1");

    private Regions() {}

    /** A region that no table has may be new: a warning. */
    static List<Diagnostic> check(Entry region) {
        return region.known().map(Object::toString).filter(r -> !KNOWN.contains(r))
                .map(r -> Diagnostic.warning("region.unknown", "region", region.place(), "no endpoint is known in a region '" + r + "'",
                        Suggestions.didYouMean(r, KNOWN)))
                .map(List::of).orElse(List.of());
    }
}
