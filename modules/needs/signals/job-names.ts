export const gatherJob = "needs.gather";
