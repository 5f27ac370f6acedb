import { DefaultDocumentValidator } from 'langium';

/** Reports syntax and linking errors with the language's codes. */
export class JourneyDocumentValidator extends DefaultDocumentValidator {}
