# R's survey: the design and the mean by region, as one piece of work.
folder <- commandArgs(TRUE)[1]
reading <- function(name) readBin(file.path(folder, paste0(name, ".bin")), "double", 1e8)
suppressPackageStartupMessages(library(survey))
rows <- as.data.frame(sapply(c("weights", "strata", "clusters", "regions", "y"), reading))
begin <- proc.time()[["elapsed"]]
design <- svydesign(ids = ~clusters, strata = ~strata, weights = ~weights, data = rows)
found <- svyby(~y, ~regions, design, svymean)
seconds <- proc.time()[["elapsed"]] - begin
writeBin(c(coef(found), SE(found)), file.path(folder, "figures.bin"))
cat(seconds, "\n")
