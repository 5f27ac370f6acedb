/** What writes PDF files: a script of its own, which is loaded when it is wanted for the first time. */
export interface PdfProgram {
    /** A picture, written as an SVG file, as the content of a PDF file. Rejects for what is no picture. */
    pdfPicture(svg: string): Promise<Blob>;
}
