package org.example.kyhan;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What tasks reported: how even they were, how much memory they took, how many were tried again. */
final class TaskMeter extends SparkListener {
    private final List<Long> rows = new ArrayList<>();
    private final List<Long> milliseconds = new ArrayList<>();
    private long execution;
    private long heap;
    private long resident;
    private long nanosecondsOfCpu;
    private int failed;

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.reason() != Success$.MODULE$) {
            failed++;
            return;
        }
        nanosecondsOfCpu += task.taskMetrics().executorCpuTime();
        execution = Math.max(execution, task.taskMetrics().peakExecutionMemory());
        heap = Math.max(heap, task.taskExecutorMetrics().getMetricValue("JVMHeapMemory"));
        resident = Math.max(resident, task.taskExecutorMetrics().getMetricValue("ProcessTreeJVMRSSMemory"));
        if (task.taskMetrics().outputMetrics().recordsWritten() > 0) {
            rows.add(task.taskMetrics().outputMetrics().recordsWritten());
            milliseconds.add(task.taskMetrics().executorRunTime());
        }
    }

    /** What was reported since the last time, in a line. */
    synchronized String report() {
        String line = "%.1f s of CPU, %d writing tasks, rows %s, ms %s, sorting %d MB, heap %d MB, resident %d MB, %d tried again"
                .formatted(
                        nanosecondsOfCpu / 1e9, rows.size(), spread(rows), spread(milliseconds), execution >> 20,
                        heap >> 20, resident >> 20, failed);
        rows.clear();
        milliseconds.clear();
        nanosecondsOfCpu = execution = heap = resident = 0;
        failed = 0;
        return line;
    }

    private static String spread(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? "none" : "median %d most %d".formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
