# Regenerates drivers.golden.json: Rscript drivers.R > drivers.golden.json
# Parts of R^2 by brute force over all orders of the predictors (lm), relative weights by Johnson (2000), and
# percentile bands by boot::boot. Data: R's own mtcars and swiss.
library(boot)
library(jsonlite)

orders <- function(v) {
  if (length(v) <= 1) return(list(v))
  unlist(lapply(seq_along(v), function(i) lapply(orders(v[-i]), function(rest) c(v[i], rest))), recursive = FALSE)
}
lmg <- function(data, outcome, predictors) {
  r2 <- function(set) if (length(set) == 0) 0 else summary(lm(reformulate(set, outcome), data))$r.squared
  known <- new.env()
  r2_of <- function(set) {
    key <- paste(c("set", sort(set)), collapse = " ")
    if (is.null(known[[key]])) known[[key]] <- r2(set)
    known[[key]]
  }
  all <- orders(predictors)
  sapply(predictors, function(p) mean(sapply(all, function(o) {
    before <- o[seq_len(match(p, o) - 1)]
    r2_of(c(before, p)) - r2_of(before)
  })))
}
johnson <- function(data, outcome, predictors) {
  r <- cor(data[, c(outcome, predictors)])
  e <- eigen(r[-1, -1])
  lambda <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  beta <- solve(lambda, r[-1, 1])
  setNames(as.vector(lambda^2 %*% beta^2), predictors)
}
bands <- function(data, outcome, predictors, method, resamples) {
  drawn <- boot(data, function(d, i) method(d[i, ], outcome, predictors), resamples)
  unname(apply(drawn$t, 2, quantile, c(0.025, 0.975)))
}
set_of <- function(data, outcome, predictors) {
  model <- lm(reformulate(predictors, outcome), data)
  scaled <- lm(reformulate(predictors, outcome), as.data.frame(scale(data)))
  list(
    outcome = data[[outcome]],
    predictors = lapply(predictors, function(p) list(name = p, answers = data[[p]])),
    r2 = summary(model)$r.squared,
    adjusted = summary(model)$adj.r.squared,
    coefficients = unname(coef(scaled)[-1]),
    lmg = unname(lmg(data, outcome, predictors)),
    johnson = unname(johnson(data, outcome, predictors)),
    inflation = unname(diag(solve(cor(data[, predictors]))))
  )
}
set.seed(1)
swiss_predictors <- setdiff(names(swiss), "Fertility")
result <- list(
  made_with = R.version.string,
  mtcars = set_of(mtcars, "mpg", c("cyl", "disp", "hp", "gear")),
  swiss = set_of(swiss, "Fertility", swiss_predictors)
)
result$swiss$johnson_bands <- t(bands(swiss, "Fertility", swiss_predictors, johnson, 10000))
result$swiss$lmg_bands <- t(bands(swiss, "Fertility", swiss_predictors, lmg, 1000))
cat(toJSON(result, digits = 12, auto_unbox = TRUE, pretty = TRUE), "\n")
