package io.github.kyhan;

/** An indicator, or one aspect of it, that a duty is about. */
public final class Subject {
    private final String indicator;
    private final String aspect;
    private final OwnerRole role;
    private final String number;
    private final String title;
    private final String unit;
    private final String goal;
    private final String goalNumber;
    private final String goalTitle;

    Subject(Table table, int row) {
        indicator = table.text(row, Column.INDICATOR);
        aspect = table.text(row, Column.ASPECT);
        role = table.optionalWord(row, Column.ROLE, OwnerRole::of);
        number = table.text(row, Column.NUMBER);
        title = table.text(row, Column.TITLE);
        unit = table.text(row, Column.UNIT);
        goal = table.text(row, Column.GOAL);
        goalNumber = table.text(row, Column.GOAL_NUMBER);
        goalTitle = table.text(row, Column.GOAL_TITLE);
    }

    /**
     * The indicator.
     *
     * @return its id
     */
    public String indicator() {
        return indicator;
    }

    /**
     * The aspect.
     *
     * @return null for the whole indicator
     */
    public String aspect() {
        return aspect;
    }

    /**
     * What the bearers do for it.
     *
     * @return null when they lead
     */
    public OwnerRole role() {
        return role;
    }

    /**
     * The number in the document.
     *
     * @return null where there is none
     */
    public String number() {
        return number;
    }

    /**
     * What is measured.
     *
     * @return null when only the number is known
     */
    public String title() {
        return title;
    }

    /**
     * The unit of its values.
     *
     * @return null where there is none
     */
    public String unit() {
        return unit;
    }

    /**
     * The goal.
     *
     * @return its id; null where there is none
     */
    public String goal() {
        return goal;
    }

    /**
     * The number of the goal.
     *
     * @return null where there is none
     */
    public String goalNumber() {
        return goalNumber;
    }

    /**
     * The name of the goal.
     *
     * @return null where there is none
     */
    public String goalTitle() {
        return goalTitle;
    }
}
