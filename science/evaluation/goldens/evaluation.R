# Difference-in-differences with CR2, Satterthwaite and HTZ by clubSandwich, segmented regression by sandwich, for
# science/evaluation.
# Rscript science/evaluation/goldens/evaluation.R   (from the root of the repository)
suppressMessages({library(clubSandwich); library(sandwich); library(jsonlite)})
set.seed(31)

panel_of <- function(units, periods, starts, gaps = 0, rho = .4, effect = -2) {
  y <- t(sapply(seq_len(units), function(u) {
    e <- as.numeric(arima.sim(list(ar = rho), periods)) * 2
    t <- seq_len(periods) - 1
    20 + 3 * rnorm(1) + sin(t) + e + (t >= starts[u]) * (effect + rnorm(1))
  }))
  y <- round(y, 3)
  if (gaps > 0) y[sample(length(y), gaps)] <- NA
  y
}
long <- function(y, starts) {
  d <- expand.grid(u = seq_len(nrow(y)), t = seq_len(ncol(y)) - 1)
  d$y <- y[cbind(d$u, d$t + 1)]
  d$start <- starts[d$u]
  d$d <- as.numeric(d$t >= d$start)
  d[!is.na(d$y), ]
}
rows <- function(y) lapply(seq_len(nrow(y)), function(u) y[u, ])
start_of <- function(starts) lapply(starts, function(s) if (is.finite(s)) s else NA)

common <- lapply(list(
  list(units = 12, periods = 10, treated = 5, start = 6, gaps = 0),
  list(units = 9, periods = 14, treated = 3, start = 5, gaps = 11),
  list(units = 30, periods = 9, treated = 11, start = 4, gaps = 0)), function(one) {
  starts <- ifelse(seq_len(one$units) <= one$treated, one$start, Inf)
  y <- panel_of(one$units, one$periods, starts, one$gaps)
  d <- long(y, starts)
  fit <- lm(y ~ 0 + factor(u) + factor(t) + d, d)
  test <- coef_test(fit, vcov = "CR2", cluster = d$u, test = "Satterthwaite", coefs = "d")
  ci <- conf_int(fit, vcov = "CR2", cluster = d$u, coefs = "d")
  since <- setdiff(seq_len(one$periods) - 1 - one$start, -1)
  for (k in since) d[[paste0("k", k + 100)]] <- as.numeric(d$t - d$start == k)
  names <- paste0("k", since + 100)
  study <- lm(as.formula(paste("y ~ 0 + factor(u) + factor(t) +", paste(names, collapse = "+"))), d)
  points <- coef_test(study, vcov = "CR2", cluster = d$u, test = "Satterthwaite", coefs = names)
  leads <- names[since < -1 & since >= -13]
  joint <- Wald_test(study, constrain_zero(leads, coef(study)), vcov = "CR2", cluster = d$u, test = "HTZ")
  list(starts = start_of(starts), outcomes = rows(y), value = test$beta, standardError = test$SE,
    degrees = test$df_Satt, p = test$p_Satt, low = ci$CI_L, high = ci$CI_U,
    since = since, points = points$beta, errors = points$SE, pointDegrees = points$df_Satt,
    joint = list(f = joint$Fstat, df1 = joint$df_num, df2 = joint$df_denom, p = joint$p_val))
})

# Staggered: the saturated regression (an effect for every cohort and period) gives the mean effect; its variance
# is written out with full dummies: CR2 with the residuals of the regression with one common effect.
half <- function(m) { e <- eigen((m + t(m)) / 2); k <- e$values > 1e-10
  e$vectors[, k] %*% diag(1 / sqrt(e$values[k]), sum(k)) %*% t(e$vectors[, k]) }
staggered <- lapply(list(
  list(periods = 12, starts = c(3, 3, 5, 5, 5, 8, 8, 10, Inf, Inf, Inf), gaps = 0),
  list(periods = 10, starts = c(2, 3, 4, 5, 6, 7, 8, Inf), gaps = 3),
  list(periods = 9, starts = c(3, 3, 3, 5, 5, 7, 7, 7), gaps = 0)), function(one) {
  y <- panel_of(length(one$starts), one$periods, one$starts, one$gaps)
  d <- long(y, one$starts)
  last <- if (any(is.infinite(one$starts))) Inf else max(one$starts)
  used <- d[d$t < last, ]
  used$cell <- ifelse(used$d == 1, paste0("g", used$start, "t", used$t), "none")
  used$cell <- relevel(factor(used$cell), "none")
  fit <- lm(y ~ 0 + factor(u) + factor(t) + cell, used)
  at <- grep("^cell", names(coef(fit)))
  share <- table(used$cell)[sub("^cell", "", names(coef(fit))[at])]
  combination <- numeric(length(coef(fit)))
  combination[at] <- share / sum(share)
  x <- model.matrix(fit)
  w <- numeric(nrow(d))
  w[d$t < last] <- x %*% solve(crossprod(x), combination)
  pooled <- model.matrix(~ 0 + factor(u) + factor(t) + d, d)
  left <- diag(nrow(d)) - pooled %*% solve(crossprod(pooled), t(pooled))
  e <- left %*% d$y
  influence <- sapply(unique(d$u), function(u) {
    i <- d$u == u
    g <- numeric(nrow(d)); g[i] <- half(left[i, i]) %*% w[i]
    c(sum(g * e), left %*% g)
  })
  p <- crossprod(influence[-1, ])
  list(starts = start_of(one$starts), outcomes = rows(y), value = sum(combination * coef(fit)),
    standardError = sqrt(sum(influence[1, ]^2)), degrees = sum(diag(p))^2 / sum(p^2))
})

series <- lapply(list(list(n = 10, start = 5), list(n = 24, start = 12), list(n = 60, start = 37), list(n = 13, start = 8)),
  function(one) {
  t <- seq_len(one$n) - 1
  d <- as.numeric(t >= one$start)
  y <- round(30 + .2 * t - 3 * d - .3 * (t - one$start) * d + as.numeric(arima.sim(list(ar = .3), one$n)), 3)
  fit <- lm(y ~ t + d + I((t - one$start) * d))
  lag <- floor(4 * (one$n / 100)^(2 / 9))
  v <- if (one$n < 12) vcov(fit) else NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = TRUE)
  h <- one$n - 1 - one$start
  c <- c(0, 0, 1, h)
  list(outcomes = y, start = one$start, lag = if (one$n < 12) NA else lag, beta = unname(coef(fit)),
    errors = unname(sqrt(diag(v))), horizon = h, effect = sum(c * coef(fit)),
    effectError = sqrt(as.numeric(t(c) %*% v %*% c)),
    interval = if (one$n < 12) sum(c * coef(fit)) + c(-1, 1) * qt(.975, one$n - 4) * sqrt(as.numeric(t(c) %*% v %*% c)) else NA)
})

versions <- sapply(c("clubSandwich", "sandwich"), function(name) as.character(packageVersion(name)))
write(toJSON(list(reference = c(R = as.character(getRversion()), versions), common = common, staggered = staggered,
  series = series), auto_unbox = TRUE, digits = NA, na = "null", pretty = FALSE),
  "science/evaluation/goldens/evaluation.golden.json")
