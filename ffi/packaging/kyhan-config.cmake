# kyhan::kyhan is the shared library, kyhan::static the static one.
get_filename_component(_kyhan_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
set(_kyhan_file "${_kyhan_prefix}/lib/libkyhan_native")

if(NOT TARGET kyhan::kyhan)
  if(WIN32 AND EXISTS "${_kyhan_prefix}/bin/kyhan_native.dll")
    add_library(kyhan::kyhan SHARED IMPORTED)
    set_target_properties(kyhan::kyhan PROPERTIES
      IMPORTED_LOCATION "${_kyhan_prefix}/bin/kyhan_native.dll"
      INTERFACE_INCLUDE_DIRECTORIES "${_kyhan_prefix}/include")
    if(MSVC)
      set_property(TARGET kyhan::kyhan PROPERTY IMPORTED_IMPLIB "${_kyhan_prefix}/lib/kyhan_native.lib")
    else()
      set_property(TARGET kyhan::kyhan PROPERTY IMPORTED_IMPLIB "${_kyhan_file}.dll.a")
    endif()
  elseif(EXISTS "${_kyhan_file}.so")
    add_library(kyhan::kyhan SHARED IMPORTED)
    set_target_properties(kyhan::kyhan PROPERTIES
      IMPORTED_LOCATION "${_kyhan_file}.so"
      INTERFACE_INCLUDE_DIRECTORIES "${_kyhan_prefix}/include")
  endif()
endif()

if(NOT TARGET kyhan::static AND EXISTS "${_kyhan_file}.a")
  add_library(kyhan::static STATIC IMPORTED)
  set_target_properties(kyhan::static PROPERTIES
    IMPORTED_LOCATION "${_kyhan_file}.a"
    INTERFACE_INCLUDE_DIRECTORIES "${_kyhan_prefix}/include"
    INTERFACE_LINK_LIBRARIES "pthread;dl;m")
endif()
