# Cronbach's alpha by psych, omega by lavaan, and one factor by factanal and psych, for science/survey.
# Rscript science/survey/goldens/reliability.R [folder of the public surveys]   (from the root of the repository)
# With the folder also the figures of real surveys; their answers are not kept here.
suppressMessages({library(psych); library(lavaan); library(jsonlite)})
set.seed(7)

ratings <- function(n, loadings, thresholds = c(-1.4, -.6, .3, 1.1), second = 0) {
  f <- rnorm(n); g <- rnorm(n)
  sapply(seq_along(loadings), function(i) {
    own <- sqrt(max(.05, 1 - loadings[i]^2 - (if (i %% 2 == 0) second else 0)^2))
    x <- loadings[i] * f + own * rnorm(n) + (if (i %% 2 == 0) second * g else 0)
    1 + rowSums(outer(x, thresholds, ">"))
  })
}
gaps <- function(x, share) { x[matrix(runif(length(x)) < share, nrow(x))] <- NA; x }

alpha_of <- function(x, keys = NULL) {
  a <- suppressWarnings(psych::alpha(as.data.frame(x), keys = keys))
  pairs <- crossprod(!is.na(x))
  feldt <- function(n) { f <- psych::alpha.ci(a$total$raw_alpha, n, ncol(x)); unname(c(f$lower.ci, f$upper.ci)) }
  list(n = min(pairs), value = a$total$raw_alpha, standardised = a$total$std.alpha, interval = unlist(feldt(min(pairs))),
    dropped = a$alpha.drop$raw_alpha, item_total = a$item.stats$r.drop, mean = colMeans(x, na.rm = TRUE),
    deviation = a$item.stats$sd)
}
omega_of <- function(x, keys = rep(1, ncol(x))) {
  x <- as.data.frame(na.omit(sweep(as.matrix(x), 2, keys, "*"))); names(x) <- paste0("v", seq_along(x)); v <- names(x)
  model <- paste0("f =~ ", paste0("l", seq_along(v), "*", v, collapse = " + "), "\n",
    paste0(v, " ~~ e", seq_along(v), "*", v, collapse = "\n"), "\n",
    "omega := (", paste0("l", seq_along(v), collapse = "+"), ")^2/((", paste0("l", seq_along(v), collapse = "+"),
    ")^2+", paste0("e", seq_along(v), collapse = "+"), ")")
  fit <- cfa(model, x, std.lv = TRUE)
  p <- subset(parameterEstimates(fit), label == "omega")
  m <- fitMeasures(fit, c("chisq", "df", "srmr"))
  one <- fa(x, 1, fm = "ml")
  l <- as.numeric(one$loadings) * sign(sum(one$loadings))
  list(n = nrow(x), value = p$est, error = p$se, chi_square = m[["chisq"]], degrees = m[["df"]], srmr = m[["srmr"]],
    loadings = standardizedSolution(fit)$est.std[seq_along(v)], psych_standardised = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)))
}

complete <- ratings(80, c(.8, .7, .75, .6, .5, .65))
holes <- gaps(ratings(140, c(.8, .7, .6, .55, .7)), .06)
two <- ratings(200, c(.6, .5, .6, .5, .6, .5), second = .65)
turned <- ratings(120, c(.7, -.6, .8, .65)); keys <- c(1, -1, 1, 1)

# The first item goes with two others more than they with one another allow: its own variance runs into the bound.
wanted <- diag(4); wanted[lower.tri(wanted)] <- c(.85, .85, .3, .6, .3, .3)
wanted <- wanted + t(wanted) - diag(4)
free <- scale(matrix(rnorm(60 * 4), 60)); free <- free %*% solve(chol(cov(free)))
bound <- round(free %*% chol(wanted), 6)
at_bound <- factanal(bound, 1)

# Hard ones: items with little or nothing in common, some against the others. Only factanal's best of five starts counts.
hard <- lapply(1:24, function(one) {
  k <- sample(3:8, 1); loadings <- runif(k, if (one %% 3 == 0) -.7 else 0, .8)
  r <- cor(ratings(sample(35:90, 1), loadings)); f <- factanal(covmat = r, factors = 1, control = list(nstart = 5))
  sigma <- f$loadings %*% t(f$loadings) + diag(f$uniquenesses)
  list(items = k, correlations = as.vector(r), bounded = sum(f$uniquenesses < .0051),
    discrepancy = log(det(sigma)) + sum(diag(r %*% solve(sigma))) - log(det(r)) - k)
})

golden <- list(source = c(R.version.string, paste("psych", packageVersion("psych")), paste("lavaan", packageVersion("lavaan"))),
  complete = list(rows = complete, alpha = alpha_of(complete), omega = omega_of(complete)),
  holes = list(rows = holes, pairwise = alpha_of(holes), listwise = alpha_of(na.omit(holes)), omega = omega_of(holes)),
  two = list(rows = two, alpha = alpha_of(two), omega = omega_of(two)),
  turned = list(rows = turned, reversed = I(1), alpha = alpha_of(turned, keys), omega = omega_of(turned, keys)),
  bound = list(rows = bound, loadings = as.numeric(at_bound$loadings) * sign(sum(at_bound$loadings)),
    uniquenesses = unname(at_bound$uniquenesses)), hard = hard)

folder <- commandArgs(TRUE)[1]
if (!is.na(folder)) {
  bfi <- read.csv(file.path(folder, "bfi/bfi.csv"))
  sq <- read.csv(file.path(folder, "servqual-sq/SQ.csv"))
  lq <- read.csv(file.path(folder, "lq2002/lq2002.csv"))
  real <- function(file, x, keys = rep(1, ncol(x))) {
    turned <- suppressWarnings(list(pairwise = alpha_of(x, keys), listwise = alpha_of(na.omit(x), keys), omega = omega_of(x, keys)))
    c(list(file = file, columns = names(x), reversed = I(which(keys < 0) - 1)), turned)
  }
  five <- function(letter, keys) real("bfi/bfi.csv", bfi[paste0(letter, 1:5)], keys)
  golden$real <- list(
    agreeableness = five("A", c(-1, 1, 1, 1, 1)), conscientiousness = five("C", c(1, 1, 1, -1, -1)),
    extraversion = five("E", c(-1, -1, 1, 1, 1)), neuroticism = five("N", rep(1, 5)),
    openness = five("O", c(1, -1, 1, 1, -1)),
    service = real("servqual-sq/SQ.csv", sq[1:22]),
    leadership = real("lq2002/lq2002.csv", lq[sprintf("LEAD%02d", 1:11)]),
    hostility = real("lq2002/lq2002.csv", lq[sprintf("HOSTIL%02d", 1:5)]))
}
write_json(golden, "science/survey/goldens/reliability.golden.json", digits = NA, auto_unbox = TRUE, na = "null")
