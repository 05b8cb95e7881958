# Base R: each model by glm.fit, one after another; the size is what was seen and exp(intercept).
folder <- commandArgs(TRUE)[1]
reading <- function(name) readBin(file.path(folder, paste0(name, ".bin")), "double", 1e8)
lists <- matrix(reading("lists"), 31, 5)
counts <- reading("counts")
models <- matrix(reading("models"), 1024, 10)
pairs <- combn(5, 2)
begin <- proc.time()
both <- apply(pairs, 2, function(pair) lists[, pair[1]] * lists[, pair[2]])
sizes <- apply(models, 1, function(used) {
  fit <- suppressWarnings(glm.fit(cbind(1, lists, both[, used == 1]), counts, family = poisson()))
  sum(counts) + exp(fit$coefficients[[1]])
})
taken <- proc.time() - begin
writeBin(sizes, file.path(folder, "figures.bin"))
cat(taken[["elapsed"]], taken[["user.self"]] + taken[["sys.self"]], "\n")
