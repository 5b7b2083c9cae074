package org.example.kyhan;

/** Input that the job does not go on with. The message names it. */
final class RefusedException extends RuntimeException {
    RefusedException(String message) {
        super(message);
    }
}
