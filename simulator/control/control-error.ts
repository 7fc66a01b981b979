/** A request to the control endpoint that makes no sense. */
export class ControlError extends Error {}
