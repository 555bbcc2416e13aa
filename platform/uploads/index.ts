// Files that people hand in: bytes on disk in the data folder, one row each in the database.

import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { defineErrors } from "#platform/errors";

export const uploadErrors = defineErrors("uploads", {
  too_large: {
    status: 413,
    sentence: { en: "The file is larger than {limit} bytes.", ru: "Файл больше {limit} байт." },
    hint: { en: "Split it, or compress it with gzip.", ru: "Разделите его или сожмите gzip." },
  },
  not_found: {
    status: 404,
    sentence: { en: "There is no uploaded file {id}.", ru: "Загруженного файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
  },
});

export interface StoredBytes {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
}

export interface FileStore {
  /** Takes the stream in whole or not at all. */
  put(bytes: Readable, limit: number): Promise<StoredBytes>;
  pathOf(id: string): string;
  remove(id: string): Promise<void>;
}

export function openFileStore(folder: string): FileStore {
  const pathOf = (id: string) => path.join(folder, id.slice(0, 2), id);
  return {
    pathOf,
    async put(bytes, limit) {
      const id = randomUUID();
      const target = pathOf(id);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      const hash = createHash("sha256");
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          hash.update(chunk);
          done(size > limit ? uploadErrors.refuse("too_large", { limit }) : null, chunk);
        },
      });
      try {
        await pipeline(bytes, measure, fs.createWriteStream(`${target}.part`, { mode: 0o640 }));
      } catch (error) {
        fs.rmSync(`${target}.part`, { force: true });
        throw error;
      }
      fs.renameSync(`${target}.part`, target);
      return { id, size, sha256: hash.digest("hex") };
    },
    async remove(id) {
      await fs.promises.rm(pathOf(id), { force: true });
    },
  };
}
