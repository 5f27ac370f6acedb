# The same journey with R: each step is a vector of runs. Prints milliseconds, repetition by repetition.
# Reads "runs repetitions", then for each step in the order of travel "optimistic mostLikely pessimistic", and behind them
# the numbers of the steps that it follows.
lines <- readLines(file("stdin"))
head <- as.integer(strsplit(lines[1], " ")[[1]])
runs <- head[1]
steps <- lapply(strsplit(lines[-1], " "), as.numeric)
for (repetition in seq_len(head[2])) {
    begun <- proc.time()[["elapsed"]]
    set.seed(repetition)
    finishes <- vector("list", length(steps))
    total <- numeric(runs)
    for (i in seq_along(steps)) {
        step <- steps[[i]]
        width <- step[3] - step[1]
        shape <- 4 * (step[2] - step[1]) / width
        finish <- step[1] + width * rbeta(runs, 1 + shape, 5 - shape)
        before <- step[-(1:3)] + 1
        if (length(before) > 0) finish <- finish + do.call(pmax, finishes[before])
        finishes[[i]] <- finish
        total <- pmax(total, finish)
    }
    quantile(total, c(5, 10, 25, 50, 75, 80, 90, 95) / 100)
    cat(1000 * (proc.time()[["elapsed"]] - begun), "\n")
}
