package care.accord.web.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Numbered pages: the first, the last, the current and its neighbours, with gaps between. Pages count from 1. */
public record PageNumbers(int current, int last, IntFunction<String> address) {

    /** A numbered link, or a gap of pages left out. */
    public record Item(int number, String href, boolean current, boolean gap) {}

    public PageNumbers {
        if (current < 1 || current > Math.max(1, last)) {
            throw new IllegalArgumentException("No page " + current + " of " + last);
        }
    }

    public @Nullable String previous() {
        return current > 1 ? address.apply(current - 1) : null;
    }

    public @Nullable String next() {
        return current < last ? address.apply(current + 1) : null;
    }

    public List<Item> items() {
        var items = new ArrayList<Item>();
        var left = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - current) <= 1) {
                if (left < number - 1) {
                    items.add(new Item(0, "", false, true));
                }
                items.add(new Item(number, address.apply(number), number == current, false));
                left = number;
            }
        }
        return items;
    }
}
