package paish.sandbox.ecs;

import com.google.gson.JsonElement;
import java.util.List;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.ecs.Market.Stock;
import paish.sandbox.rpc.Levers;
import paish.sandbox.rpc.Levers.Lever;
import paish.sandbox.state.Store;

/** The market of one region at one moment, with what a test has set aside from its course. */
record Today(Market market, String region, long now, List<Lever> stocks, List<Lever> prices) {

    static Today of(Market market, Store store) {
        return new Today(market, store.region(), store.now(), Levers.STOCK.all(store), Levers.PRICES.all(store));
    }

    Stock stock(String zone, Spec type, boolean spot) {
        return Levers.value(stocks, region, zone, type.instanceType())
                .map(set -> set.getAsBoolean() ? Stock.WITH : Stock.WITHOUT)
                .orElseGet(() -> market.stock(now, zone, type, spot));
    }

    /** CNY an hour. */
    double price(Spec type) {
        return type.price() * level(type.instanceType());
    }

    /** CNY an hour at another virtual time. */
    double spotPrice(String zone, Spec type, long time) {
        return price(type) * market.spotPart(time, zone, type);
    }

    /** By how much a thing, an instance type or a category of disk, is dearer here than in cn-hangzhou. */
    double level(String thing) {
        double factor = Levers.value(prices, region, "*", thing).map(JsonElement::getAsDouble).orElse(1.0);
        return market.regions().of(region).price() * factor;
    }
}
