package care.accord.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader has it. Pages count from 1. */
public record PrintedPages(PDDocument pdf) {

    public static PrintedPages of(byte[] bytes) {
        try {
            return new PrintedPages(Loader.loadPDF(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return pdf.getNumberOfPages();
    }

    /** Lines are joined by one blank, so that it does not matter where they break. */
    public String text(int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all pages. */
    public String text() {
        var all = new StringBuilder();
        for (int page = 1; page <= count(); page++) {
            all.append(text(page));
        }
        return all.toString();
    }

    public String title() {
        return pdf.getDocumentInformation().getTitle();
    }

    public String language() {
        return pdf.getDocumentCatalog().getLanguage();
    }

    /** What it says of itself in XML: among it, which standards it keeps. */
    public String metadata() {
        try (var metadata = pdf.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
            return new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds of its parts, such as H1 and P. */
    public Set<String> tags() {
        var kinds = new LinkedHashSet<String>();
        addTags(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
        return kinds;
    }

    public List<String> fontsNotEmbedded() {
        return StreamSupport.stream(pdf.getPages().spliterator(), false)
                .flatMap(page -> StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false)
                        .map(name -> {
                            try {
                                return page.getResources().getFont(name);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }))
                .filter(font -> !font.isEmbedded())
                .map(PDFont::getName)
                .toList();
    }

    /** How many links and other things to press it has. */
    public long links() {
        return StreamSupport.stream(pdf.getPages().spliterator(), false)
                .mapToLong(page -> {
                    try {
                        return page.getAnnotations().size();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sum();
    }

    private static void addTags(PDStructureNode node, Set<String> kinds) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                addTags(element, kinds);
            }
        }
    }
}
