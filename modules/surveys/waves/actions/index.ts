export { closeWave, extendWave, raiseK } from "./change.ts";
export { makeKioskSheets } from "./kiosk.ts";
export { launchWave } from "./launch.ts";
export { listWaves, showWave } from "./look.ts";
export { showParticipation } from "./participation.ts";
export { createWave, discardWave, planWave } from "./plan.ts";
export { previewAudience } from "./preview.ts";
export { createSeries, endSeries, listSeries } from "./series.ts";
