package io.github.kyhan;

import java.util.List;

/** Who reports to whom, and how much time lies between. Plain objects; nothing to close. */
public final class ChainsAnswer {
    private final List<ChainLink> links;
    private final TightestChain tightest;

    ChainsAnswer(Table table, int row) {
        links = table.list(row, Column.LINKS, ChainLink::new);
        Table inner = table.inner(row, Column.TIGHTEST);
        tightest = inner == null ? null : new TightestChain(inner, 0);
    }

    /**
     * Each obligation that goes into another, in the order of the documents.
     *
     * @return in their order
     */
    public List<ChainLink> links() {
        return links;
    }

    /**
     * The chain through the link with the least slack.
     *
     * @return null when no two dates meet
     */
    public TightestChain tightest() {
        return tightest;
    }
}
