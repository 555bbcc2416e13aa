# Intervals of means, shares, net promoter, gaps and changes, and adjusted p values, by R, for science/survey.
# Rscript science/survey/goldens/ratings.R   (from the root of the repository)
library(jsonlite)
set.seed(20)
draw <- function(n, values, weights) sample(values, n, replace = TRUE, prob = weights)

means <- lapply(list(list(30, 1:5, c(1, 2, 4, 9, 7)), list(7, 1:7, c(1, 1, 1, 2, 4, 6, 5)),
  list(250, 0:10, c(1, 1, 1, 1, 2, 3, 4, 8, 12, 9, 7)), list(2, 1:5, rep(1, 5)), list(41, (0:50) / 3, rep(1, 51))),
  function(one) {
    answers <- do.call(draw, one)
    if (sd(answers) == 0) stop("no spread")
    at <- function(level) as.numeric(t.test(answers, conf.level = level)$conf.int)
    list(answers = answers, mean = mean(answers), at95 = at(.95), at80 = at(.8))
  })

shares <- lapply(list(c(0, 5), c(5, 5), c(3, 11), c(41, 60), c(999, 1000), c(1, 1)), function(one) {
  at <- function(level) as.numeric(prop.test(one[1], one[2], correct = FALSE, conf.level = level)$conf.int)
  suppressWarnings(list(count = one[1], n = one[2], at95 = at(.95), at90 = at(.9)))
})

# Rocks (2016), the adjusted Wald interval with 3 answers added, 3/4 at each end; written from the paper's
# trinomial: promoters are +1, detractors -1.
adjusted <- function(tally) {
  p <- (tally + c(.75, 1.5, .75)) / (sum(tally) + 3)
  x <- c(1, 0, -1)
  list(centre = sum(p * x), variance = (sum(p * x^2) - sum(p * x)^2) / (sum(tally) + 3))
}
promoters <- lapply(list(c(12, 9, 6), c(0, 0, 1), c(40, 0, 3), c(3, 2, 2), c(180, 95, 61), c(0, 4, 9)), function(tally) {
  a <- adjusted(tally)
  list(tally = tally, value = 100 * (tally[1] - tally[3]) / sum(tally),
    centre = 100 * a$centre, error = 100 * sqrt(a$variance), z95 = qnorm(.975))
})
promoter_changes <- lapply(list(list(c(12, 9, 6), c(20, 7, 4)), list(c(3, 2, 5), c(3, 4, 1))), function(one) {
  a <- adjusted(one[[1]]); b <- adjusted(one[[2]])
  list(before = one[[1]], after = one[[2]], interval = 100 * (b$centre - a$centre +
    c(-1, 1) * qnorm(.975) * sqrt(a$variance + b$variance)))
})

changes <- lapply(list(list(20, 34, c(1, 2, 4, 9, 7), c(1, 1, 3, 9, 12)), list(6, 90, c(3, 3, 3, 2, 1), c(1, 2, 5, 5, 2)),
  list(2, 3, rep(1, 5), rep(1, 5))), function(one) {
    before <- draw(one[[1]], 1:5, one[[3]]); after <- draw(one[[2]], 1:5, one[[4]])
    test <- t.test(after, before)
    list(before = before, after = after, interval = as.numeric(test$conf.int), degrees = unname(test$parameter),
      p = test$p.value)
  })

perception <- draw(44, 1:7, c(1, 1, 2, 4, 6, 5, 3)); expectation <- pmin(7, perception + draw(44, -1:3, c(1, 3, 4, 3, 1)))
perception[c(3, 9)] <- NA; expectation[c(9, 20)] <- NA
paired <- t.test(perception, expectation, paired = TRUE)
loose <- t.test(perception, expectation)
gap <- list(perception = perception, expectation = expectation, n = unname(paired$parameter) + 1,
  value = unname(paired$estimate), paired = as.numeric(paired$conf.int), sides = as.numeric(loose$conf.int))

p <- c(runif(12)^3, NA, .04, .04, 1, 1e-9, NA, .5)
golden <- list(source = R.version.string, means = means, shares = shares, promoters = promoters,
  promoter_changes = promoter_changes, changes = changes, gap = gap,
  false_discovery = list(p = p, adjusted = p.adjust(p, "BH")))
write_json(golden, "science/survey/goldens/ratings.golden.json", digits = NA, auto_unbox = TRUE, na = "null")
