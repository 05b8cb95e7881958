# R's survey with the replicate weights given: the design and the mean by region.
folder <- commandArgs(TRUE)[1]
reading <- function(name) readBin(file.path(folder, paste0(name, ".bin")), "double", 1e8)
suppressPackageStartupMessages(library(survey))
rows <- as.data.frame(sapply(c("weights", "regions", "y"), reading))
replicates <- matrix(reading("replicates"), nrow(rows))
begin <- proc.time()
design <- svrepdesign(data = rows, weights = ~weights, repweights = replicates, type = "bootstrap",
  combined.weights = TRUE, mse = FALSE)
found <- svyby(~y, ~regions, design, svymean)
taken <- proc.time() - begin
writeBin(c(coef(found), SE(found)), file.path(folder, "figures.bin"))
cat(taken[["elapsed"]], taken[["user.self"]] + taken[["sys.self"]], "\n")
