export const gatherJob = "needs.gather";
export const analyseJob = "needs.analyse";
