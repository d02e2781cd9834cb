// Stands for what is imported on the way to what the page uses, and is never called.
export default {};
