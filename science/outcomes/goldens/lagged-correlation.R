# Lagged correlations with Pyper and Peterman's effective number, for science/outcomes.
# Rscript science/outcomes/goldens/lagged-correlation.R   (from the root of the repository)
suppressMessages(library(jsonlite))
set.seed(7)

at_lag <- function(x, y, lag, level) {
  n <- length(y)
  month <- seq_len(n)
  before <- c(rep(NA, lag), x)[seq_len(n)]
  has <- !is.na(before) & !is.na(y)
  if (sum(has) < 12) return(list(lag = lag, n = sum(has)))
  m <- month[has]
  a <- b <- rep(NA, n)
  a[has] <- resid(lm(before[has] ~ m))
  b[has] <- resid(lm(y[has] ~ m))
  size <- sum(has)
  r <- cor(a[has], b[has])
  gapped <- function(v, j) sum(v[(j + 1):n] * v[1:(n - j)], na.rm = TRUE) / sum(v^2, na.rm = TRUE)
  whole <- function(v, j) as.numeric(acf(v, lag.max = j, plot = FALSE, demean = FALSE)$acf[j + 1])
  rho <- if (all(has)) whole else gapped
  j <- seq_len(floor(size / 4))
  alike <- sum((1 - j / size) * sapply(j, function(k) rho(a, k)) * sapply(j, function(k) rho(b, k)))
  effective <- max(5.5, min(size, size / (1 + 2 * alike)))
  error <- 1 / sqrt(effective - 4)
  half <- qnorm((1 + level) / 2) * error
  list(lag = lag, n = size, effective = effective, value = r, low = tanh(atanh(r) - half), high = tanh(atanh(r) + half),
    p = 2 * pnorm(-abs(atanh(r)) / error))
}

series <- function(n, phi) round(as.numeric(arima.sim(list(ar = phi), n)) + 5 + .05 * seq_len(n), 3)
holes <- function(v, count) { v[sample(length(v), count)] <- NA; v }

cases <- lapply(list(
  list(n = 24, phi = c(.4, .5), gaps = 0, level = .95),
  list(n = 36, phi = c(.7, .6), gaps = 0, level = .9),
  list(n = 40, phi = c(.3, .8), gaps = 5, level = .95),
  list(n = 15, phi = c(.2, .2), gaps = 2, level = .95)), function(one) {
  x <- series(one$n, one$phi[1])
  y <- round(series(one$n, one$phi[2]) + .8 * c(rep(0, 2), x[seq_len(one$n - 2)]), 3)
  if (one$gaps > 0) { x <- holes(x, one$gaps); y <- holes(y, one$gaps) }
  lags <- lapply(0:6, function(lag) at_lag(x, y, lag, one$level))
  p <- sapply(lags, function(l) if (is.null(l$p)) NA else l$p)
  list(inside = x, outcome = y, level = one$level, lags = lags, adjusted = p.adjust(p, "BH"))
})
write(toJSON(list(reference = R.version.string, cases = cases), digits = NA, auto_unbox = TRUE, na = "null"),
  "science/outcomes/goldens/lagged-correlation.golden.json")
