import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the project lies, wherever the command was typed. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const migrationsFolder = path.join(root, "db", "migrations");
export const pagesFolder = path.join(root, "dist", "web");
