// The compiled half of the package kijun. Users import kijun, which adds what is easier said in
// Python: sources, frames, extension points.

#include "bind.hpp"
#include "view.hpp"

PYBIND11_MODULE(_kijun, in) {
    using namespace kijun::python;
    in.doc() = "The compiled half of kijun; import kijun instead.";
    in.attr("__version__") = KIJUN_VERSION;
    bind_view(in);
    bind_diagnostics(in);
    bind_editions(in);
    bind_checklists(in);
    bind_ledgers(in);
    bind_review_files(in);
    bind_documents(in);
    bind_published_reviews(in);
    bind_reading(in);
    bind_changes(in);
    bind_comparison(in);
    bind_citations(in);
    bind_impact(in);
    bind_assessment(in);
    bind_trace(in);
    bind_check(in);
    bind_reviews(in);
    bind_writing(in);
}
