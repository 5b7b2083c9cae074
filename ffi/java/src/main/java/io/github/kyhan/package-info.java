/**
 * Deadlines of Vietnamese government plans: what falls due, for whom, and why on that day. Begin
 * with {@link io.github.kyhan.Engine}.
 */
package io.github.kyhan;
