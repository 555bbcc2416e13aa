# Distribution functions and quantiles by R, for science/numbers/distributions.
# Rscript science/numbers/goldens/distributions.R   (from the root of the repository)
library(jsonlite)
p <- c(1e-12, 1e-6, .001, .005, .025, .05, .1, .25, .4, .5, .6, .75, .9, .95, .975, .995, .999, 1 - 1e-6)
normal <- data.frame(p, x = qnorm(p))
t <- expand.grid(p = p, df = c(.7, 1, 2, 3.7, 10, 29, 211.3, 1e4, 1e6))
t$x <- qt(t$p, t$df)
f <- expand.grid(p = p, d1 = c(1, 2, 5.5, 29, 499), d2 = c(1, 3, 58, 4990, 25191))
# R takes a quantile of F from 1/x - 1 and so loses digits of a small one; of 1/F it does not.
f$x <- with(f, ifelse(qf(p, d1, d2) < 1, 1 / qf(p, d2, d1, lower.tail = FALSE), qf(p, d1, d2)))
beta <- expand.grid(p = p, a = c(.3, 1, 4.5, 60, 3000), b = c(.5, 2, 17, 400))
beta$x <- qbeta(beta$p, beta$a, beta$b)
x <- c(-8, -5.5, -3.1, -2.9, -1.96, -1, -.1, 0, .3, 1, 2.2, 2.999, 3, 6, 9.5, 20)
tails <- list(
  normal = data.frame(x, below = pnorm(x), above = pnorm(x, lower.tail = FALSE)),
  t = transform(expand.grid(x = x, df = c(1, 4.2, 30, 5000)), below = pt(x, df), above = pt(x, df, lower.tail = FALSE)),
  f = transform(expand.grid(x = c(.01, .3, 1, 1.7, 4, 30, 500), d1 = c(1, 3, 29, 400), d2 = c(2, 58, 9000)),
    below = pf(x, d1, d2), above = pf(x, d1, d2, lower.tail = FALSE)),
  beta = transform(expand.grid(x = c(1e-4, .02, .3, .5, .77, .99), a = c(.3, 2, 60), b = c(.5, 17, 400)),
    below = pbeta(x, a, b)))
golden <- list(source = R.version.string, quantiles = list(normal = normal, t = t, f = f, beta = beta), tails = tails)
write_json(golden, "science/numbers/goldens/distributions.golden.json", digits = NA, auto_unbox = TRUE, pretty = FALSE)
