// All that the command line does, loaded when there is something to do.
export { demo } from '../demo/demo.ts'
export { explainCommand } from './explain.ts'
export { reviewCommand } from './review.ts'
