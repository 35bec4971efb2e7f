package paish.shell.render;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import paish.catalogue.Policy;
import paish.engine.Cost;
import paish.engine.Plan;
import paish.engine.Request;
import paish.product.diagnosis.Diagnosis;
import paish.product.Growing;
import paish.script.CostRows;
import paish.script.Resource;
import paish.script.Rows;

/** The lines of a value, made as they are asked for: a page of rows is fetched when its first row is wanted. */
final class ValueLines {

    /** Column widths are those of the first page; what follows is printed as it arrives. */
    private static final int PAGE = 100;

    private final Style style;
    private final int columns;
    private final int most;
    private final Statuses statuses;
    private final Clock clock;

    /** @param most rows of a list, or lines of anything else; 0: all */
    ValueLines(Style style, int columns, int most, Statuses statuses, Clock clock) {
        this.style = style;
        this.columns = columns;
        this.most = most;
        this.statuses = statuses;
        this.clock = clock;
    }

    Iterator<String> of(Object value) {
        if (value instanceof Resource resource) {
            return new ResourceLines(style, columns, statuses, clock).of(resource).iterator();
        }
        if (value instanceof CostRows costs && !costs.isEmpty()) {
            return new Joined(List.of(() -> all(costs.iterator()), () -> List.of(style.bold(CostTotal.of(costs))).iterator()));
        }
        if (value instanceof List<?> many && !(value instanceof Rows) && !many.isEmpty() && many.stream().allMatch(Resource.class::isInstance)) {
            return all(new ResourceRows(most).of(many.stream().map(Resource.class::cast).toList()).iterator());
        }
        Optional<Iterator<?>> sequence = sequence(value);
        if (sequence.isPresent()) {
            Optional<Chart> chart = style.forPeople() && value instanceof List<?> list && !(value instanceof Rows) ? Chart.of(list) : Optional.empty();
            return chart.map(c -> c.lines(columns, style, clock.getZone()).iterator()).orElseGet(() -> value instanceof Growing growing ? limited(stream(growing).map(line -> cell(line).styled(style))) : all(sequence.get()));
        }
        return limited(single(value));
    }

    private Stream<String> single(Object value) {
        if (value instanceof Plan plan) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            new PlanText(style, columns).print(plan, new PrintStream(text, true, StandardCharsets.UTF_8));
            return text.toString(StandardCharsets.UTF_8).lines();
        }
        if (value instanceof Diagnosis diagnosis) {
            return new DiagnosisLines(style, statuses).of(diagnosis).stream();
        }
        if (value instanceof Policy policy) {
            return policy.toString().lines();
        }
        if (value instanceof Cost cost) {
            return Stream.of(Money.of(cost, Optional.empty()));
        }
        if (value instanceof Request request) {
            return Stream.concat(Stream.of(style.bold(Visible.line(request.toString()))), Tree.lines(request.body(), 1, style).stream());
        }
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return Stream.of(none());
        }
        if (value instanceof Map || Members.has(value)) {
            Map<?, ?> map = Row.of(value);
            return Tree.lines(map, 0, style, new FieldText(style, statuses, clock, Columns.of(List.of(map)))::detail).stream();
        }
        return Arrays.stream(Visible.text(value instanceof BigDecimal n ? n.toPlainString() : String.valueOf(value)).split("\n", -1));
    }

    private Iterator<String> all(Iterator<?> values) {
        int wanted = most == 0 ? PAGE : Math.min(PAGE, most);
        List<Object> page = page(values, wanted);
        if (page.isEmpty()) {
            return List.of(none()).iterator();
        }
        int left = most == 0 ? Integer.MAX_VALUE : most - page.size();
        if (page.stream().allMatch(Row::fits)) {
            RowLines rows = new RowLines(page, style, columns, statuses, clock);
            return new Joined(List.of(
                    rows::first,
                    () -> stream(values).limit(left).map(rows::line).iterator(),
                    () -> more(values),
                    () -> rows.left().stream().iterator()));
        }
        return new Joined(List.of(
                () -> Grid.lines(cells(page), columns, style).iterator(),
                () -> stream(values).limit(left).map(v -> cell(v).styled(style)).iterator(),
                () -> more(values)));
    }

    private Iterator<String> more(Iterator<?> values) {
        return (most > 0 && values.hasNext() ? Stream.of(Rest.more(style)) : Stream.<String>empty()).iterator();
    }

    private Iterator<String> limited(Stream<String> lines) {
        if (most == 0) {
            return lines.iterator();
        }
        Iterator<String> all = lines.iterator();
        return new Joined(List.of(() -> stream(all).limit(most).iterator(), () -> more(all)));
    }

    private String none() {
        return style.dim("(none)");
    }

    private static List<Shown> cells(List<Object> values) {
        return values.stream().map(ValueLines::cell).toList();
    }

    private static Shown cell(Object value) {
        return value == null ? Shown.NULL : value instanceof Number ? Shown.number(Cell.of(value)) : Shown.text(Cell.of(value));
    }

    private static List<Object> page(Iterator<?> values, int size) {
        List<Object> page = new ArrayList<>();
        while (page.size() < size && values.hasNext()) {
            page.add(values.next());
        }
        return page;
    }

    private static <T> Stream<T> stream(Iterator<T> values) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, 0), false);
    }

    private static Optional<Iterator<?>> sequence(Object value) {
        return Optional.ofNullable(
                value instanceof Object[] array ? Arrays.asList(array).iterator()
                : value instanceof BaseStream<?, ?> stream ? stream.iterator()
                : value instanceof Iterator<?> iterator ? iterator
                : value instanceof Iterable<?> iterable && !(value instanceof Path) ? iterable.iterator()
                : null);
    }
}
