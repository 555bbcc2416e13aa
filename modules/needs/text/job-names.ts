export const analyseJob = "needs.analyse";
export const rediscoverJob = "needs.rediscover";
