# Regenerates shrinkage.golden.json: Rscript shrinkage.R lq2002.csv > shrinkage.golden.json
# Shares: VGAM's beta-binomial by maximum likelihood; means: lme4 by restricted maximum likelihood. Where both
# hyperparameters are uncertain, posteriors are by brute force over a fine grid (flat in the spread between
# groups), which neither package does. lq2002: 2,042 soldiers of 49 companies (R package multilevel).
suppressMessages({
  library(VGAM)
  library(lme4)
  library(jsonlite)
})

shares_of <- function(name, count, n) {
  model <- suppressWarnings(vglm(cbind(count, n - count) ~ 1, betabinomial, control = vglm.control(epsilon = 1e-12, maxit = 200)))
  estimates <- Coef(model)
  mean <- unname(estimates["mu"])
  rho <- unname(estimates["rho"])
  a <- mean * (1 / rho - 1)
  b <- (1 - mean) * (1 / rho - 1)
  # Brute force: rho = u^2 with u uniform on (0, 1), log-odds of the mean flat.
  u <- (1:400 - 0.5) / 400
  m <- plogis(seq(qlogis(mean) - 4, qlogis(mean) + 4, length.out = 401))
  grid <- expand.grid(u = u, m = m)
  M <- 1 / grid$u^2 - 1
  A <- grid$m * M
  B <- (1 - grid$m) * M
  like <- rowSums(mapply(function(x, k) lbeta(x + A, k - x + B) - lbeta(A, B), count, n))
  w <- exp(like - max(like))
  keep <- w > 1e-9 * max(w)
  w <- w[keep] / sum(w[keep])
  A <- A[keep]
  B <- B[keep]
  at <- function(x, k, q) uniroot(function(y) sum(w * pbeta(y, x + A, k - x + B)) - q, c(1e-9, 1 - 1e-9), tol = 1e-10)$root
  list(
    groups = data.frame(name = as.character(name), n = n, count = count),
    mean = mean, rho = rho, log_likelihood = logLik(model),
    plug_in = (count + a) / (n + a + b),
    posterior_mean = mapply(function(x, k) sum(w * (x + A) / (k + A + B)), count, n),
    low = mapply(at, count, n, 0.025),
    high = mapply(at, count, n, 0.975)
  )
}

means_of <- function(name, value, group) {
  model <- lmer(value ~ 1 + (1 | group), REML = TRUE,
    control = lmerControl(optCtrl = list(ftol_abs = 1e-14, xtol_abs = 1e-14)))
  spread <- as.data.frame(VarCorr(model))
  n <- as.vector(table(group))
  m <- as.vector(tapply(value, group, mean))
  N <- sum(n)
  within <- sum((value - ave(value, group))^2)
  # Brute force: the ratio of spreads between and within flat (as t / (1 - t)), the level flat, the spread within
  # by its chi-squared.
  t <- (1:20000 - 0.5) / 20000
  ratio <- t / (1 - t)
  parts <- lapply(ratio, function(r) {
    w <- n / (1 + n * r^2)
    mu <- sum(w * m) / sum(w)
    q <- within + sum(w * (m - mu)^2)
    k <- n * r^2 / (1 + n * r^2)
    list(log = -(N - 1) / 2 * log(q) - sum(log1p(n * r^2)) / 2 - log(sum(w)) / 2,
      centre = mu + k * (m - mu), scale = sqrt(q / (N - 1) * (k / n + (1 - k)^2 / sum(w))))
  })
  log <- sapply(parts, `[[`, "log") - 2 * log1p(-t)
  weight <- exp(log - max(log))
  keep <- weight > 1e-9
  weight <- weight[keep] / sum(weight[keep])
  centre <- sapply(parts[keep], `[[`, "centre")
  scale <- sapply(parts[keep], `[[`, "scale")
  at <- function(i, q) uniroot(function(y) sum(weight * pt((y - centre[i, ]) / scale[i, ], N - 1)) - q,
    range(m) + c(-5, 5) * sd(value), tol = 1e-10)$root
  list(
    groups = data.frame(name = as.character(name), n = n, sum = as.vector(tapply(value, group, sum)),
      sumOfSquares = as.vector(tapply(value^2, group, sum))),
    mean = unname(fixef(model)), between = spread$sdcor[1], within = spread$sdcor[2],
    criterion = REMLcrit(model),
    blup = coef(model)$group[[1]],
    posterior_mean = as.vector(centre %*% weight),
    low = sapply(seq_along(n), at, 0.025),
    high = sapply(seq_along(n), at, 0.975)
  )
}

lq <- read.csv(commandArgs(TRUE)[1])
company <- factor(lq$COMPID)
set.seed(4)
small_n <- c(5, 7, 5, 12, 30, 6, 9, 55, 8, 5, 140, 16)
small_p <- plogis(rnorm(12, 0.8, 0.7))
dye <- Dyestuff
calm <- data.frame(y = c(3, 4, 5, 4, 3, 5, 4, 4, 3, 5, 5, 4, 3, 4, 4), g = rep(1:4, c(3, 4, 3, 5)))
result <- list(
  made_with = c(R.version.string, paste("VGAM", packageVersion("VGAM")), paste("lme4", packageVersion("lme4"))),
  shares = list(
    companies = shares_of(levels(company), as.vector(tapply(lq$LEAD >= 3, company, sum)), as.vector(table(company))),
    uneven = shares_of(LETTERS[1:12], rbinom(12, small_n, small_p), small_n)
  ),
  means = list(
    companies = means_of(levels(company), lq$LEAD, company),
    hostility = means_of(levels(company), lq$HOSTILE, company),
    dyestuff = means_of(levels(dye$Batch), dye$Yield, dye$Batch),
    calm = means_of(1:4, calm$y, factor(calm$g))
  )
)
cat(toJSON(result, digits = NA, auto_unbox = TRUE, pretty = TRUE), "\n")
