// Notes into a workbook. libzip copies the parts that nobody touches as they are packed; the
// sheets that get notes are put in anew, with the dates that they had.

#include "write/sheet_splice.hpp"

#include <kijun/text/utf8.hpp>
#include <kijun/write/annotate.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <tuple>
#include <utility>
#include <zip.h>

namespace kijun {
namespace {

using namespace xlsx;

struct archive_closer {
    void operator()(zip_t* opened) const noexcept { zip_discard(opened); }
};
struct source_closer {
    void operator()(zip_source_t* held) const noexcept { zip_source_free(held); }
};
struct part_closer {
    void operator()(zip_file_t* opened) const noexcept { (void)zip_fclose(opened); }
};

constexpr zip_uint64_t most_bytes = zip_uint64_t{512} << 20U; // of one part, unpacked

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name.substr(name.rfind(':') + 1);
}

std::string_view attribute_named(pugi::xml_node node, std::string_view wanted) {
    for (const pugi::xml_attribute each : node.attributes()) {
        const std::string_view name = each.name();
        if (name.substr(name.rfind(':') + 1) == wanted) {
            return each.value();
        }
    }
    return "";
}

/// "xl/worksheets/sheet1.xml" of "worksheets/sheet1.xml" as the part in `folder` names it.
std::string resolved(std::string folder, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const std::size_t slash = folder.rfind('/', folder.size() < 2 ? 0 : folder.size() - 2);
        folder = slash == std::string::npos ? "" : folder.substr(0, slash + 1);
    }
    return folder + std::string(target);
}

std::string folder_of(const std::string& part) {
    return part.substr(0, part.rfind('/') + 1); // npos + 1 is 0
}

class annotator {
public:
    annotator(const std::string& file, std::string_view bytes) : file_(file) {
        held_.reset(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
        if (held_ == nullptr) {
            throw std::bad_alloc();
        }
        zip_source_keep(held_.get()); // the archive frees one hold, we the other
        archive_.reset(zip_open_from_source(held_.get(), ZIP_CHECKCONS, nullptr));
        if (archive_ == nullptr) {
            zip_source_free(held_.get());
        }
    }

    result<reading<std::string>> run(const std::vector<cell_note>& notes) {
        if (archive_ == nullptr) {
            return fail(code::archive_broken, "zip");
        }
        if (is_signed()) {
            return fail(code::workbook_not_annotated, "_xmlsignatures");
        }
        const std::optional<std::string> book = main_part();
        if (!book) {
            return fail(code::part_missing, "xl/workbook.xml");
        }
        read_sheets(*book);
        for (const auto& [sheet, cells] : by_sheet(notes)) {
            if (auto why = fill(sheet, cells, notes)) {
                return *std::move(why);
            }
        }
        std::ranges::stable_sort(findings_, {}, &std::pair<std::size_t, diagnostic>::first);
        reading<std::string> done;
        for (auto& [note, found] : findings_) {
            done.findings.push_back(std::move(found));
        }
        if (!close(done.value)) {
            return fail(code::workbook_not_annotated, "zip");
        }
        return done;
    }

private:
    [[nodiscard]] failure fail(code why, std::string what) const {
        return {why, {file_, {}, {}}, {std::move(what)}};
    }

    [[nodiscard]] bool is_signed() const {
        const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
        for (zip_int64_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0);
            if (name != nullptr && std::string_view(name).starts_with("_xmlsignatures/")) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<std::string> part(const std::string& name) const {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat(archive_.get(), name.c_str(), ZIP_FL_NOCASE, &about) != 0 ||
            about.size > most_bytes) {
            return std::nullopt;
        }
        const std::unique_ptr<zip_file_t, part_closer> opened(
            zip_fopen_index(archive_.get(), about.index, 0));
        if (opened == nullptr) {
            return std::nullopt;
        }
        std::string bytes(static_cast<std::size_t>(about.size), '\0');
        const zip_int64_t got = zip_fread(opened.get(), bytes.data(), about.size);
        return got == static_cast<zip_int64_t>(about.size) ? std::optional(std::move(bytes))
                                                           : std::nullopt;
    }

    /// Of the relations of a part: target by id, and the first target of a type.
    struct relations {
        std::map<std::string, std::string> by_id;
        std::map<std::string, std::string> by_type;
    };
    [[nodiscard]] relations relations_of(const std::string& of) const {
        const std::string folder = folder_of(of);
        relations found;
        const std::optional<std::string> xml =
            part(folder + "_rels/" + of.substr(folder.size()) + ".rels");
        pugi::xml_document parsed;
        if (!xml || !parsed.load_buffer(xml->data(), xml->size())) {
            return found;
        }
        for (const pugi::xml_node each : parsed.document_element().children()) {
            const std::string target = resolved(folder, each.attribute("Target").value());
            const std::string_view type = each.attribute("Type").value();
            found.by_id.emplace(each.attribute("Id").value(), target);
            found.by_type.emplace(type.substr(type.rfind('/') + 1), target);
        }
        return found;
    }

    [[nodiscard]] std::optional<std::string> main_part() const {
        const relations whole = relations_of("");
        const auto book = whole.by_type.find("officeDocument");
        return book == whole.by_type.end() ? std::nullopt : std::optional(book->second);
    }

    void read_sheets(const std::string& book) {
        const relations leads = relations_of(book);
        const std::optional<std::string> xml = part(book);
        pugi::xml_document parsed;
        if (!xml || !parsed.load_buffer(xml->data(), xml->size())) {
            return;
        }
        for (const pugi::xml_node list : parsed.document_element().children()) {
            for (const pugi::xml_node sheet : list.children()) {
                const auto target = leads.by_id.find(std::string(attribute_named(sheet, "id")));
                if (local_name(list) == "sheets" && target != leads.by_id.end()) {
                    sheets_.emplace(attribute_named(sheet, "name"), target->second);
                }
            }
        }
    }

    using sheet_cells = std::map<std::string, std::vector<spliced_cell>>;

    /// The notes of each sheet by row and column; a cell that is named twice gets the first.
    sheet_cells by_sheet(const std::vector<cell_note>& notes) {
        sheet_cells sorted;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (const auto place = read_reference(notes[i].cell)) {
                sorted[place->sheet].push_back({place->row, place->column, notes[i].text, i});
            } else {
                refuse(i, notes[i].cell);
            }
        }
        for (auto& [sheet, cells] : sorted) {
            const auto place = [](const spliced_cell& cell) {
                return std::tuple(cell.row, cell.column, cell.note);
            };
            std::ranges::sort(cells, {}, place);
            std::vector<spliced_cell> once;
            for (spliced_cell& cell : cells) {
                if (!once.empty() && once.back().row == cell.row &&
                    once.back().column == cell.column) {
                    refuse(cell.note, notes[cell.note].cell);
                } else {
                    once.push_back(std::move(cell));
                }
            }
            cells = std::move(once);
        }
        return sorted;
    }

    void refuse(std::size_t note, const std::string& cell) {
        findings_.push_back({note, {code::cell_not_free, {file_, {}, cell}, {cell}}});
    }

    /// Fills in one sheet; none when that was done.
    std::optional<failure> fill(const std::string& sheet,
                                const std::vector<spliced_cell>& cells,
                                const std::vector<cell_note>& notes) {
        const auto named = sheets_.find(sheet);
        const std::optional<std::string> xml =
            named == sheets_.end() ? std::nullopt : part(named->second);
        if (!xml) {
            return fail(code::part_missing, sheet);
        }
        std::optional<spliced_sheet> filled;
        if (!first_invalid_utf8(*xml)) {
            filled = splice_cells(*xml, cells);
        }
        if (!filled) {
            return fail(code::workbook_not_annotated, named->second);
        }
        for (const std::size_t note : filled->refused) {
            refuse(note, notes[note].cell);
        }
        if (filled->xml == *xml) {
            return std::nullopt;
        }
        written_.push_back(std::make_unique<std::string>(std::move(filled->xml)));
        return replace(named->second, *written_.back());
    }

    std::optional<failure> replace(const std::string& name, const std::string& bytes) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat(archive_.get(), name.c_str(), ZIP_FL_NOCASE, &about) != 0) {
            return fail(code::part_missing, name);
        }
        zip_source_t* const content =
            zip_source_buffer(archive_.get(), bytes.data(), bytes.size(), 0);
        if (content == nullptr) {
            throw std::bad_alloc();
        }
        if (zip_file_replace(archive_.get(), about.index, content, 0) != 0) {
            zip_source_free(content);
            return fail(code::workbook_not_annotated, name);
        }
        (void)zip_file_set_mtime(archive_.get(), about.index, about.mtime, 0);
        return std::nullopt;
    }

    bool close(std::string& into) {
        if (zip_close(archive_.get()) != 0) {
            return false;
        }
        // NOLINTNEXTLINE(bugprone-unused-return-value): it is closed, and nobody's any more
        (void)archive_.release();
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_source_open(held_.get()) != 0) {
            return false;
        }
        if (zip_source_stat(held_.get(), &about) != 0) {
            (void)zip_source_close(held_.get());
            return false;
        }
        into.assign(static_cast<std::size_t>(about.size), '\0');
        const zip_int64_t got = zip_source_read(held_.get(), into.data(), about.size);
        (void)zip_source_close(held_.get());
        return got == static_cast<zip_int64_t>(about.size);
    }

    const std::string& file_;
    std::unique_ptr<zip_source_t, source_closer> held_;
    std::unique_ptr<zip_t, archive_closer> archive_;
    std::map<std::string, std::string> sheets_; ///< part by name
    std::vector<std::unique_ptr<std::string>> written_;
    std::vector<std::pair<std::size_t, diagnostic>> findings_; ///< by number of the note
};

} // namespace

result<reading<std::string>> annotate_workbook(const std::string& file,
                                               std::string_view bytes,
                                               const std::vector<cell_note>& notes) {
    return annotator(file, bytes).run(notes);
}

} // namespace kijun
