package io.github.kyhan;

/** The language of messages and titles. */
public enum Lang {
    /** Vietnamese. */
    VI(0),
    /** English. */
    EN(1);

    final int number;

    Lang(int number) {
        this.number = number;
    }
}
