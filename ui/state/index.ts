export { Boundary } from "./boundary.tsx";
export {
  Async,
  type AsyncProps,
  EmptyState,
  type EmptyStateProps,
  ErrorState,
  Loading,
  Progress,
  type TaskProgressProps,
} from "./state.tsx";
