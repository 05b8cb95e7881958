# R's surveillance on the series given: the flexible Farrington algorithm for the last 52 weeks of each.
folder <- commandArgs(TRUE)[1]
reading <- function(name) readBin(file.path(folder, paste0(name, ".bin")), "double", 1e8)
suppressPackageStartupMessages(library(surveillance))
shape <- reading("shape")
counts <- matrix(reading("counts"), shape[1], shape[2])
series <- sts(observed = counts, start = c(2010, 1), frequency = 52)
begin <- proc.time()
found <- suppressWarnings(farringtonFlexible(series, control = list(
  range = (shape[1] - 51):shape[1], b = 5, w = 3, reweight = TRUE, weightsThreshold = 2.58, verbose = FALSE,
  glmWarnings = FALSE, alpha = 0.05, trend = TRUE, pThresholdTrend = 1, limit54 = c(5, 4), powertrans = "2/3",
  fitFun = "algo.farrington.fitGLM.flexible", populationOffset = FALSE, noPeriods = 10, pastWeeksNotIncluded = 26,
  thresholdMethod = "delta"
)))
taken <- proc.time() - begin
# a series after another, its weeks in order
writeBin(as.vector(upperbound(found)), file.path(folder, "figures.bin"))
cat(taken[["elapsed"]], taken[["user.self"]] + taken[["sys.self"]], "\n")
