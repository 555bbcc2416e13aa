# Alphas of public survey files, by psych; run with the folder of the files: Rscript public-files.R FOLDER > public-files.json
library(psych)
library(jsonlite)
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) read.csv(file.path(folder, name))
# As scales are published: rows with a gap are left out.
raw <- function(items) suppressWarnings(alpha(na.omit(items), check.keys = FALSE)$total$raw_alpha)
bfi <- read("bfi/bfi.csv")
back <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
bfi[back] <- 7 - bfi[back]
scale <- function(letter) bfi[paste0(letter, 1:5)]
lq <- read("lq2002/lq2002.csv")
sq <- read("servqual-sq/SQ.csv")
out <- list(
  bfi = sapply(c("A", "C", "E", "N", "O"), function(l) raw(scale(l))),
  lq2002 = c(LEAD = raw(lq[sprintf("LEAD%02d", 1:11)]), TSIG = raw(lq[sprintf("TSIG%02d", 1:3)]),
    HOSTIL = raw(lq[sprintf("HOSTIL%02d", 1:5)])),
  servqual = c(all = raw(sq[sprintf("a%02d", 1:22)])),
  n = c(bfi = nrow(bfi), lq2002 = nrow(lq), servqual = nrow(sq))
)
cat(toJSON(lapply(out, as.list), auto_unbox = TRUE, digits = 8, pretty = TRUE), "\n")
