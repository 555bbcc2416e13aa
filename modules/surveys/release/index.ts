// What the other parts of the room may have of the release.

export { disclosedDownload, disclosedRoute } from "./disclosed-route.ts";
export {
  type CommentFilter,
  type FigureFilter,
  type ModelFilter,
  readComments,
  readFigures,
  readFiguresFrom,
  readModels,
} from "./read.ts";
