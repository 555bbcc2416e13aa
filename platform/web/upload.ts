import { say } from "#platform/words";
import { address } from "./address.ts";
import { ApiError, errorFrom } from "./api-error.ts";
import { newKey } from "./caller.ts";
import { currentLanguage } from "./language.ts";
import { webWords } from "./words.ts";

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface UploadOptions {
  readonly onProgress?: (sent: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file as it is to `PUT /api/files`. XMLHttpRequest, because fetch cannot tell how much was sent. */
export function upload(file: File, options: UploadOptions = {}): Promise<UploadedFile> {
  const t = say(webWords, currentLanguage());
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open("PUT", address("/api/files", {}, { name: file.name }));
    xhr.responseType = "json";
    xhr.setRequestHeader("content-type", "application/octet-stream");
    xhr.setRequestHeader("accept-language", currentLanguage());
    xhr.setRequestHeader("idempotency-key", newKey());
    xhr.upload.onprogress = (event) => options.onProgress?.(event.loaded, event.total || file.size);
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300 && xhr.response) return resolve(xhr.response as UploadedFile);
      reject(
        errorFrom(xhr.status, xhr.response) ??
          new ApiError(xhr.status, {
            code: "web.not_json",
            sentence: t("notJson", { status: String(xhr.status) }),
            hint: t("notJsonHint"),
          }),
      );
    };
    xhr.onerror = () =>
      reject(new ApiError(0, { code: "web.offline", sentence: t("offline"), hint: t("offlineHint") }));
    xhr.onabort = () =>
      reject(
        new ApiError(0, {
          code: "web.upload_stopped",
          sentence: t("uploadStopped"),
          hint: t("uploadStoppedHint"),
        }),
      );
    options.signal?.addEventListener("abort", () => xhr.abort(), { once: true });
    xhr.send(file);
  });
}
