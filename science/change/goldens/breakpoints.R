# Best cuts by strucchange (least squares, any number of breaks), Poisson deviances by glm for one and two breaks, and
# the exact run lengths of Page's sums by Brook and Evans' Markov chain, for science/change.
# Rscript science/change/goldens/breakpoints.R   (from the root of the repository)
suppressMessages({library(strucchange); library(jsonlite)})
set.seed(54)

series <- lapply(list(
  list(n = 40, at = c(15), level = c(10, 13), h = 3),
  list(n = 60, at = c(12, 30, 45), level = c(5, 8, 4, 6), h = 4),
  list(n = 52, at = integer(0), level = 7, h = 5),
  list(n = 80, at = c(20, 40, 60), level = c(1, 2, 1, 3), h = 2)), function(one) {
  level <- one$level[findInterval(seq_len(one$n), one$at + 1) + 1]
  y <- round(level + rnorm(one$n), 3)
  found <- breakpoints(y ~ 1, h = one$h, breaks = 6)
  fits <- lapply(0:6, function(k) {
    b <- if (k > 0) breakpoints(found, breaks = k)
    rss <- if (k == 0) sum((y - mean(y))^2) else b$RSS
    list(breaks = k, rss = rss, changes = if (k == 0) list() else as.list(b$breakpoints))
  })
  list(values = y, minimumLength = one$h, fits = fits)
})

counts <- lapply(list(list(n = 30, at = 18, rate = c(4, 9)), list(n = 36, at = c(10, 25), rate = c(3, 8, 2))), function(one) {
  days <- sample(2:5, one$n, replace = TRUE) / 5
  y <- rpois(one$n, one$rate[findInterval(seq_len(one$n), one$at + 1) + 1] * days)
  i <- seq_len(one$n)
  deviance_of <- function(cuts) glm(y ~ factor(findInterval(i, cuts + 1)), poisson, offset = log(days))$deviance
  none <- glm(y ~ 1, poisson, offset = log(days))$deviance
  ones <- 2:(one$n - 2)
  d1 <- sapply(ones, deviance_of)
  pairs <- subset(expand.grid(a = ones, b = ones), b - a >= 2)
  d2 <- apply(pairs, 1, function(p) deviance_of(as.numeric(p)))
  list(counts = y, exposure = days, minimumLength = 2, saved = list(
    list(changes = list(ones[which.min(d1)]), saved = none - min(d1)),
    list(changes = as.list(as.numeric(pairs[which.min(d2), ])), saved = none - min(d2))))
})

run_length <- function(h, k, step, m = 600) {
  w <- h / (m - .5)
  at <- (0:(m - 1)) * w
  below <- function(to, from) pnorm(to - from + k - step)
  p <- outer(at, at, function(from, to) below(to + w / 2, from) - ifelse(to == 0, 0, below(to - w / 2, from)))
  solve(diag(m) - p, rep(1, m))[1]
}
lengths <- lapply(list(c(5, .5), c(4, .5), c(4, .25)), function(t) {
  one <- sapply(c(0, 1, 2), function(step) run_length(t[1], t[2], step))
  list(h = t[1], k = t[2], stable = one[1] / 2, step1 = one[2], step2 = one[3])
})

write(toJSON(list(reference = c(R = as.character(getRversion()), strucchange = as.character(packageVersion("strucchange"))),
  series = series, counts = counts, runLengths = lengths), auto_unbox = TRUE, digits = NA, pretty = FALSE),
  "science/change/goldens/breakpoints.golden.json")
