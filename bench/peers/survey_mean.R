# R's survey: the design and the mean by region, as one piece of work.
folder <- commandArgs(TRUE)[1]
reading <- function(name) readBin(file.path(folder, paste0(name, ".bin")), "double", 1e8)
suppressPackageStartupMessages(library(survey))
rows <- as.data.frame(sapply(c("weights", "strata", "clusters", "regions", "y"), reading))
begin <- proc.time()
design <- svydesign(ids = ~clusters, strata = ~strata, weights = ~weights, data = rows)
found <- svyby(~y, ~regions, design, svymean)
taken <- proc.time() - begin
writeBin(c(coef(found), SE(found)), file.path(folder, "figures.bin"))
cat(taken[["elapsed"]], taken[["user.self"]] + taken[["sys.self"]], "\n")
