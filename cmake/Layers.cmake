# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
#
# A layer is a folder of shared/: every source file in it belongs to it, and the
# static library is named after it. Includes are written from shared/, so that
# each include line shows its direction.
function(sockscope_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 LAYER "NO_QT" "" "LINKS")
    file(GLOB sources CONFIGURE_DEPENDS ${name}/*.cpp ${name}/*.h)
    add_library(sockscope_${name} STATIC ${sources})
    target_include_directories(sockscope_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(sockscope_${name} PUBLIC ${LAYER_LINKS})
    if(LAYER_NO_QT)
        set_target_properties(sockscope_${name} PROPERTIES AUTOMOC OFF)
    endif()
    set_property(GLOBAL APPEND PROPERTY SOCKSCOPE_LAYERS sockscope_${name})
endfunction()
