import { parentPort, workerData } from "node:worker_threads";
import { type CompanyOptions, writeCompany } from "#db/sample";

// Making a company up is a second of arithmetic: here it keeps nobody waiting.

const { folder, options } = workerData as { folder: string; options: CompanyOptions };
const { files } = await writeCompany(folder, options);
parentPort?.postMessage(files.map((file) => file.name));
