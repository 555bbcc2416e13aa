export { LoopStep, LoopSteps, type StepState } from "./loop.tsx";
