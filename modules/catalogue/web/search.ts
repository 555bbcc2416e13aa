import type { Found } from "#platform/web";
import { findServices } from "./api.ts";

/** Services for the search of the frame. */
export default async function search(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  if (text.trim().length < 2) return [];
  const { found } = await findServices(text, signal, 6);
  return found.map((service) => ({
    key: service.id,
    title: service.name.map((piece) => piece.text).join(""),
    note: service.supplier.name,
    to: `/catalogue/${service.id}`,
  }));
}
